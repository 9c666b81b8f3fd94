import type { VoiceWords } from './voice-words.js';

/** The words of voice mode in simplified Chinese. */
export const words: VoiceWords = {
  answer: '用语音回答',
  where: '声音会送到浏览器的厂商去识别。我们不保存录音。不愿意，就用键盘或者触摸填写。',
  agree: '我知道了，开始说',
  stop: '停止语音',
  hint: '可以说：下一步、上一步、再读一遍、跳过、停止。按键和触摸也一直可以用。',
  listening: '正在听，请说……',
  confirm: (answer) => `听到：${answer}。对吗？请说“对”，或者“不对”。`,
  more: (answer) => `听到：${answer}。可以接着说，说完请说“下一步”。`,
  unclear: (said) => `听到：${said}。没有找到这一项。请再说一次，或者用手选。`,
  silent: '没有听到声音。请再说一次。',
  retry: '好的，请再说一次。',
  byHand: '这一题请用手填，填好请说“下一步”。',
  noSkip: '这一题不能跳过。',
  first: '这是第一题。',
  stopped: '语音已经停止，请用手填写。',
  failed: '现在不能用语音，请用手填写。',
  commands: {
    next: ['下一步', '下一题', '继续'],
    back: ['上一步', '上一题', '返回'],
    again: ['再读一遍', '再说一遍', '重复'],
    skip: ['跳过', '我不清楚', '以后再填'],
    stop: ['停止', '停止语音'],
  },
  yes: ['对', '对的', '是', '是的', '没错', '正确'],
  no: ['不对', '不是', '错了', '否'],
};
