import type { PackageTexts } from '../package-texts.js';

/** Service packages in Simplified Chinese. */
export const packageTexts: PackageTexts = {
  items: {
    consultation: '法律咨询',
    mediation: '调解',
    drafting: '代写文书',
    representation: '代理',
    defence: '辩护',
    visit: '上门服务',
    'sign-language': '手语翻译',
    braille: '盲文材料',
    'large-print': '大字材料',
    text: '文字交流',
    speech: '语音服务',
    wheelchair: '轮椅通道',
    companion: '陪同人',
  },
  reasons: {
    'always-open': '随时可以咨询。',
    'asked-for': '您要求的。',
    'labour-dispute': '劳动争议可以先调解。',
    'peoples-mediation': '这类纠纷可以找人民调解，您可以不选。',
    'papers-to-begin': '还没有开始，要先写文书。',
    'matter-needs-representation': '这件事可以请律师代理。',
    'suspect-needs-defence': '刑事案件可以请律师辩护。',
    'hard-to-go-out': '出门可能不方便。',
    vision: '您有视力残疾。',
    'low-vision': '大字可能更好读。',
    hearing: '您有听力残疾。',
    speech: '您有言语残疾。',
    mobility: '您有肢体残疾。',
    'support-to-understand': '有熟悉的人陪着，可能更安心。',
    older: '您满六十周岁。',
  },
};
