import type { Source } from '../../basis.js';
import type { DocumentTexts } from '../document-texts.js';

const names: Readonly<Record<Source, string>> = {
  法律援助法: 'Legal Aid Law',
  个人信息保护法: 'Personal Information Protection Law',
  无障碍环境建设法: 'Law on Building a Barrier-Free Environment',
  残疾人保障法: 'Law on the Protection of Disabled Persons',
  民法典: 'Civil Code',
  刑事诉讼法: 'Criminal Procedure Law',
  反家庭暴力法: 'Anti-Domestic Violence Law',
  行政复议法: 'Administrative Reconsideration Law',
  行政诉讼法: 'Administrative Litigation Law',
  法律援助条例: 'Legal Aid Regulations',
  办理法律援助案件程序规定: 'Provisions on Procedures for Handling Legal Aid Cases',
};

const months = 'January February March April May June July August September October November December'.split(' ');

/** The words of the documents in English; the law is quoted in Chinese, which alone is authentic, and put plainly beside. */
export const en: DocumentTexts = {
  language: 'en',
  date: (year, month, day) => `${day} ${months[month - 1] ?? month} ${year}`,
  notes: 'Please note',
  signature: 'Signature of the applicant',
  signatures: 'Signatures',
  citation: (source, articles) => `${names[source]} (${source}), ${articles.join(', ')}`,
  receipt: {
    title: 'Receipt for legal aid application papers',
    about: 'What was received',
    number: 'Receipt number',
    applicant: 'Name of the applicant',
    receivedOn: 'Received on',
    institution: 'Received by the institution',
    phone: 'Phone',
    statusAddress: 'Web address to ask about progress',
    materials: 'List of papers',
    noMaterials: 'No papers were received',
    copies: (count) => (count === 1 ? '1 copy' : `${count} copies`),
    receiverName: 'Receiver',
    receiver: 'Signature of the receiver',
    applicantSignature: 'Signature of the applicant',
    next: [
      { text: 'Keep this receipt. You need its number to ask about progress.' },
      { text: 'The legal aid institution reviews an application within seven days of receiving it, and decides.' },
      {
        text: '法律援助机构应当自收到法律援助申请之日起七日内进行审查，作出是否给予法律援助的决定。',
        basis: { source: '法律援助法', articles: ['第四十三条'] },
        language: 'zh-Hans',
      },
      { text: 'If papers are missing, the institution tells you once, and all together, what to add or explain.' },
      {
        text: '申请人提交的申请材料不齐全的，法律援助机构应当一次性告知申请人需要补充的材料或者要求申请人作出说明。',
        basis: { source: '法律援助法', articles: ['第四十三条'] },
        language: 'zh-Hans',
      },
      { text: 'This receipt says only that the papers arrived. The legal aid institution decides whether to give aid.' },
    ],
    code: (number) => `QR code: opens the web address for receipt number ${number}. It holds no personal data.`,
  },
  card: {
    title: 'Legal aid contact card',
    institution: 'Legal aid institution',
    name: 'Name',
    contact: 'Contact',
    address: 'Address',
    postcode: 'Postcode',
    phone: 'Phone',
    textPhone: 'Text messages',
    email: 'Email',
    website: 'Website',
    wechat: 'WeChat account',
    hours: 'Opening hours',
    access: 'Accessibility',
    accessSeparator: ', ',
    howToApply: [
      { text: 'Legal aid is free of charge.' },
      { text: 'For a lawsuit, apply where the court, procuratorate or police office handling the case is.' },
      { text: 'For other matters, apply where the office handling the dispute is, or where the matter arose.' },
      {
        text: '对诉讼事项的法律援助，由申请人向办案机关所在地的法律援助机构提出申请；对非诉讼事项的法律援助，由申请人向争议处理机关所在地或者事由发生地的法律援助机构提出申请。',
        basis: { source: '法律援助法', articles: ['第三十八条'] },
        language: 'zh-Hans',
      },
      { text: 'The institution provides accessible facilities and services to older and disabled people.' },
      {
        text: '法律援助机构为老年人、残疾人提供法律援助服务的，应当根据实际情况提供无障碍设施设备和服务。',
        basis: { source: '法律援助法', articles: ['第四十五条'] },
        language: 'zh-Hans',
      },
      { text: 'If you do not know where to apply, call 12348.' },
    ],
    code: (name) => `QR code: saves the contact details of ${name} in a phone.`,
  },
  summary: {
    title: 'What the legal aid application says',
    about: 'At a glance',
    applicant: 'Name of the applicant',
    preparedOn: 'Prepared on',
    reference: 'Receipt number',
    notSent: 'This application has not been sent yet. Check it before you send it.',
    sent: 'This application was sent. Keep this page, and do not give it to strangers.',
  },
};
