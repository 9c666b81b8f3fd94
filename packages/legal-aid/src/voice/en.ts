import type { VoiceWords } from './voice-words.js';

/** The words of voice mode in English. */
export const words: VoiceWords = {
  answer: 'Answer by voice',
  where: 'The sound goes to the maker of your browser to be turned into text. We keep no recording. If you would rather not, type or touch.',
  agree: 'I know. Start',
  stop: 'Stop voice',
  hint: 'You can say: next, back, read it again, skip, stop. Keys and touch work all the time.',
  listening: 'Listening…',
  confirm: (answer) => `Heard: ${answer}. Is that right? Say “yes” or “no”.`,
  more: (answer) => `Heard: ${answer}. You can go on, and say “next” when you are done.`,
  unclear: (said) => `Heard: ${said}. No answer like that was found. Say it again, or choose by hand.`,
  silent: 'Nothing was heard. Please say it again.',
  retry: 'Please say it again.',
  byHand: 'Please fill this one in by hand, then say “next”.',
  noSkip: 'This question cannot be skipped.',
  first: 'This is the first question.',
  stopped: 'Voice has stopped. Please fill it in by hand.',
  failed: 'Voice cannot be used now. Please fill it in by hand.',
  commands: {
    next: ['next', 'continue', 'go on'],
    back: ['back', 'go back', 'previous'],
    again: ['read it again', 'again', 'repeat'],
    skip: ['skip', 'later', 'I don’t know'],
    stop: ['stop', 'stop voice'],
  },
  yes: ['yes', 'right', 'correct'],
  no: ['no', 'wrong'],
};
