import type { Kind, State } from '../../database/tables.js';
import type { Level } from '../accounts/levels.js';
import type { CaseState, StepField, StepName } from '../cases/transitions.js';
import type { RegisterAnswer } from '../register/disability-register.js';

/** Kinds of submissions. */
export const kindWords: Readonly<Record<Kind, string>> = { application: '申请', consultation: '咨询', referral: '羁押转交' };

/** What applicants did last, or was done for them. */
export const submissionWords: Readonly<Record<State, string>> = {
  received: '已收到', changed: '申请人改过', 'withdrawal-requested': '请求撤回', withdrawn: '已撤回', answered: '已答复', forwarded: '转交已收到',
};

/** Where a case stands. */
export const caseWords: Readonly<Record<CaseState, string>> = {
  open: '待处理', review: '审查中', supplement: '待补充', granted: '待指派', assigned: '已指派', refused: '不予援助', lapsed: '视为撤回', terminated: '已终止', ended: '已结束',
};

/** Levels of the network. */
export const levelWords: Readonly<Record<Level, string>> = { county: '县级', township: '乡级', village: '村级' };

/** Why a person should look first. */
export const quarantineWords: Readonly<Record<string, string>> = { honeypot: '填了隐藏的栏目', 'no-form-token': '没有打开表单的记录', 'too-quick': '填得太快' };

/** What a register answered. */
export const registerWords: Readonly<Record<RegisterAnswer, string>> = { confirmed: '证件有效，姓名一致', differs: '证件有效，姓名不一致', 'not-found': '名册里没有这个证号', unavailable: '名册暂时查不了' };

/** A step's button, and its label for what is written with it. */
export const stepWords: Readonly<Record<StepName, { readonly do: string; readonly done: string; readonly hint: string; readonly note?: string; readonly day?: string }>> = {
  supplement: { do: '要求补充材料', done: '要求补充材料', hint: '只能告知一次。请一次写全。', note: '需要补充的材料或说明', day: '最晚哪天补齐' },
  'supplement-received': { do: '材料已补齐', done: '材料已补齐', hint: '收齐后回到审查。' },
  lapse: { do: '视为撤回申请', done: '视为撤回申请', hint: '期限已过，材料没有补。请先联系过申请人。', note: '联系经过' },
  grant: { do: '决定给予援助', done: '决定给予援助', hint: '之后三日内指派人员。', note: '理由' },
  'grant-first': { do: '先行提供援助', done: '决定先行提供援助', hint: '事情紧急时用。手续和材料以后补。', note: '紧急的理由' },
  refuse: { do: '决定不予援助', done: '决定不予援助', hint: '书面告知申请人，并说明理由和异议办法。', note: '理由' },
  assign: { do: '指派人员', done: '指派人员', hint: '写律师或法律工作者的姓名和单位。' },
  reassign: { do: '更换人员', done: '更换人员', hint: '受援人可以请求更换。', note: '更换的理由' },
  terminate: { do: '决定终止援助', done: '决定终止援助', hint: '书面告知受援人，并说明理由和异议办法。', note: '终止的理由' },
  finish: { do: '办结', done: '办结', hint: '已收到办理情况报告。', note: '办理结果' },
  transfer: { do: '转到别的机构', done: '转到别的机构', hint: '办理经过一起转去，家庭档案对方可以看。转走后，本机构看不到这件事。', note: '转交的理由' },
  receive: { do: '确认接收', done: '确认接收', hint: '原来的机构会收到通知。' },
  delegate: { do: '请乡、村协助', done: '请乡、村协助', hint: '当地同事可以看到并上门。' },
  package: { do: '确定服务套餐', done: '确定服务套餐', hint: '先和申请人商量。' },
  resume: { do: '恢复援助', done: '恢复援助', hint: '终止的决定被改正。从终止以前接着办。', note: '理由' },
  reopen: { do: '重新审查', done: '重新审查', hint: '异议成立，或者情况有变。', note: '理由' },
};

/** Labels of what is written with a step, where the step has none of its own. */
export const fieldWords: Readonly<Record<StepField, string>> = { note: '说明', day: '期限', person: '法律援助人员', tenant: '接收机构', place: '协助的乡镇或村', items: '服务' };

/** Audited deeds in words; those that are missing are shown by their code. */
export const deedWords: Readonly<Record<string, string>> = {
  submit: '提交', change: '修改', withdrawn: '撤回', 'withdrawal-requested': '请求撤回', answer: '答复', forward: '确认收到转交', overdue: '超过24小时', read: '查看', print: '打印',
  release: '解除待核', create: '新建', password: '改密码', disable: '停用', 'sign-in': '登录', 'sign-out': '退出', begin: '建档', join: '并入档案', write: '改档案', visit: '记走访',
  reminder: '记提醒', 'reminder-done': '完成提醒', close: '结束', open: '重新打开', helper: '结对', 'helper-end': '结束结对', done: '已联系', confirmed: '核对证件：一致', differs: '核对证件：不一致', 'not-found': '核对证件：查无', unavailable: '核对证件：未查到',
  phone: '要求回电', sms: '要求短信', wechat: '要求微信', counter: '要到窗口', verify: '核对记录', forget: '到期删除', file: '补交文件', supply: '补充', copy: '取自己的一份',
};

/** Things that deeds are done to. */
export const subjectWords: Readonly<Record<string, string>> = { application: '申请', consultation: '咨询', referral: '羁押转交', account: '账号', household: '档案', certificate: '残疾人证', handoff: '转接', file: '文件', audit: '记录', staff: '账号' };
