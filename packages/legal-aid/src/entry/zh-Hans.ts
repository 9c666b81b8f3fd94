import type { EntryWords } from './entry-words.js';

/** The entry in simplified Chinese. */
export const words: EntryWords = {
  title: '法律援助',
  lead: '遇到法律上的难事，可以免费找人帮忙。您需要什么？',
  offers: {
    apply: ['申请法律援助', '一次只问一个问题，不会的可以跳过'],
    ask: ['问法律问题', '写下来或说出来，有人回答'],
    follow: ['查我的申请', '看进度，补材料，修改或撤回'],
    card: ['法律援助联系卡', '地址、电话、时间，怎样申请'],
    call: ['请给我回电话', '也可以发短信、发微信，或者去窗口'],
  },
  danger: ['我现在有危险', '马上找人帮忙'],
  calls: '直接打电话',
  hotlines: [
    ['110', '报警'],
    ['12348', '法律服务'],
    ['12385', '残疾人服务'],
    ['12345', '政务服务'],
  ],
  call: (number, of) => `拨打${number}，${of}`,
  busy: '正在打开……',
  failed: '没有打开。请检查网络，再试一次。也可以直接拨打12348。',
  retry: '再试一次',
};
