import type { VoiceWords } from './voice-words.js';

/** The words of voice mode in traditional Chinese. */
export const words: VoiceWords = {
  answer: '用語音回答',
  where: '聲音會送到瀏覽器的廠商去辨識。我們不保存錄音。不願意，就用鍵盤或者觸控填寫。',
  agree: '我知道了，開始說',
  stop: '停止語音',
  hint: '可以說：下一步、上一步、再讀一遍、跳過、停止。按鍵和觸控也一直可以用。',
  listening: '正在聽，請說……',
  confirm: (answer) => `聽到：${answer}。對嗎？請說「對」，或者「不對」。`,
  more: (answer) => `聽到：${answer}。可以接著說，說完請說「下一步」。`,
  unclear: (said) => `聽到：${said}。沒有找到這一項。請再說一次，或者用手選。`,
  silent: '沒有聽到聲音。請再說一次。',
  retry: '好的，請再說一次。',
  byHand: '這一題請用手填，填好請說「下一步」。',
  noSkip: '這一題不能跳過。',
  first: '這是第一題。',
  stopped: '語音已經停止，請用手填寫。',
  failed: '現在不能用語音，請用手填寫。',
  commands: {
    next: ['下一步', '下一題', '繼續'],
    back: ['上一步', '上一題', '返回'],
    again: ['再讀一遍', '再說一遍', '重複'],
    skip: ['跳過', '我不清楚', '以後再填'],
    stop: ['停止', '停止語音'],
  },
  yes: ['對', '對的', '是', '是的', '沒錯', '正確'],
  no: ['不對', '不是', '錯了', '否'],
};
