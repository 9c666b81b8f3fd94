import type { EntryWords } from './entry-words.js';

/** The entry in traditional Chinese. */
export const words: EntryWords = {
  title: '法律援助',
  lead: '遇到法律上的難事，可以免費找人幫忙。您需要什麼？',
  offers: {
    apply: ['申請法律援助', '一次只問一個問題，不會的可以跳過'],
    ask: ['問法律問題', '寫下來或說出來，有人回答'],
    follow: ['查我的申請', '看進度，補材料，修改或撤回'],
    card: ['法律援助聯絡卡', '地址、電話、時間，怎樣申請'],
    call: ['請給我回電話', '也可以發短訊、發微信，或者去窗口'],
  },
  danger: ['我現在有危險', '馬上找人幫忙'],
  calls: '直接打電話',
  hotlines: [
    ['110', '報警'],
    ['12348', '法律服務'],
    ['12385', '殘疾人服務'],
    ['12345', '政務服務'],
  ],
  call: (number, of) => `撥打${number}，${of}`,
  busy: '正在打開……',
  failed: '沒有打開。請檢查網路，再試一次。也可以直接撥打12348。',
  retry: '再試一次',
};
