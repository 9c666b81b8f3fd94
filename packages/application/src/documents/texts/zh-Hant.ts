import type { Source } from '../../basis.js';
import type { DocumentTexts } from '../document-texts.js';

const names: Readonly<Record<Source, string>> = {
  法律援助法: '法律援助法',
  个人信息保护法: '個人信息保護法',
  无障碍环境建设法: '無障礙環境建設法',
  残疾人保障法: '殘疾人保障法',
  民法典: '民法典',
  刑事诉讼法: '刑事訴訟法',
  反家庭暴力法: '反家庭暴力法',
  行政复议法: '行政復議法',
  行政诉讼法: '行政訴訟法',
  法律援助条例: '法律援助條例',
  办理法律援助案件程序规定: '辦理法律援助案件程序規定',
};

/** The words of the documents in traditional characters; quotations of the law keep its words. */
export const zhHant: DocumentTexts = {
  language: 'zh-Hant',
  date: (year, month, day) => `${year}年${month}月${day}日`,
  notes: '說明',
  signature: '申請人簽名',
  signatures: '簽名',
  citation: (source, articles) => `《${names[source]}》${articles.join('、').replaceAll('条', '條').replaceAll('项', '項')}`,
  receipt: {
    title: '法律援助申請材料接收憑證',
    about: '接收情況',
    number: '憑證編號',
    applicant: '申請人姓名',
    receivedOn: '接收日期',
    institution: '接收機構',
    phone: '聯繫電話',
    statusAddress: '查詢網址',
    materials: '材料清單',
    noMaterials: '沒有收到材料',
    copies: (count) => `${count}份`,
    receiverName: '接收人',
    receiver: '接收人簽名',
    applicantSignature: '申請人簽名',
    next: [
      { text: '請保存好本憑證。查詢進度時要用憑證編號。' },
      {
        text: '法律援助機構應當自收到法律援助申請之日起七日內進行審查，作出是否給予法律援助的決定。',
        basis: { source: '法律援助法', articles: ['第四十三条'] },
      },
      {
        text: '申請人提交的申請材料不齊全的，法律援助機構應當一次性告知申請人需要補充的材料或者要求申請人作出說明。',
        basis: { source: '法律援助法', articles: ['第四十三条'] },
      },
      { text: '本憑證只說明材料已收到。是否給予援助，由法律援助機構決定。' },
    ],
    code: (number) => `二維碼：打開查詢網址，憑證編號 ${number}。不含個人信息。`,
  },
  card: {
    title: '法律援助聯繫卡',
    institution: '法律援助機構',
    name: '名稱',
    contact: '聯繫人',
    address: '地址',
    postcode: '郵政編碼',
    phone: '電話',
    textPhone: '短信',
    email: '電子郵箱',
    website: '網址',
    wechat: '微信公眾號',
    hours: '服務時間',
    access: '無障礙服務',
    accessSeparator: '、',
    howToApply: [
      { text: '法律援助是無償的，不收服務費。' },
      {
        text: '對訴訟事項的法律援助，由申請人向辦案機關所在地的法律援助機構提出申請；對非訴訟事項的法律援助，由申請人向爭議處理機關所在地或者事由發生地的法律援助機構提出申請。',
        basis: { source: '法律援助法', articles: ['第三十八条'] },
      },
      {
        text: '法律援助機構為老年人、殘疾人提供法律援助服務的，應當根據實際情況提供無障礙設施設備和服務。',
        basis: { source: '法律援助法', articles: ['第四十五条'] },
      },
      { text: '不知道向哪裡申請，請撥打12348。' },
    ],
    code: (name) => `二維碼：把${name}的聯繫方式存入手機。`,
  },
  summary: {
    title: '法律援助申請內容',
    about: '基本情況',
    applicant: '申請人姓名',
    preparedOn: '製作日期',
    reference: '憑證編號',
    notSent: '這份申請還沒有提交。請核對內容後再提交。',
    sent: '這份申請已經提交。請保存好本頁，不要交給陌生人。',
  },
};
