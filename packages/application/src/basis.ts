/** The laws and rules that questions and advice refer to, by the names of the facts they were checked against. */
export type Source =
  | '法律援助法'
  | '个人信息保护法'
  | '无障碍环境建设法'
  | '残疾人保障法'
  | '民法典'
  | '刑事诉讼法'
  | '反家庭暴力法'
  | '行政复议法'
  | '行政诉讼法'
  | '法律援助条例'
  | '办理法律援助案件程序规定'
  | '军人地位和权益保障法'
  | '老年人权益保障法'
  | '法援惠民生·关爱残疾人实施方案'
  /** A form, not a law: the field stands on it. */
  | '法律援助申请表'
  | '残疾人证管理办法';

/** Where a question or a piece of advice comes from. */
export interface Basis {
  readonly source: Source;
  /** Articles as the law writes them: `第四十二条`. */
  readonly articles: readonly string[];
}
