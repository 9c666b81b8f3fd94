import type { PackageTexts } from '../package-texts.js';

/** Service packages in Traditional Chinese. */
export const packageTexts: PackageTexts = {
  items: {
    consultation: '法律諮詢',
    mediation: '調解',
    drafting: '代寫文書',
    representation: '代理',
    defence: '辯護',
    visit: '上門服務',
    'sign-language': '手語翻譯',
    braille: '盲文材料',
    'large-print': '大字材料',
    text: '文字交流',
    speech: '語音服務',
    wheelchair: '輪椅通道',
    companion: '陪同人',
  },
  reasons: {
    'always-open': '隨時可以諮詢。',
    'asked-for': '您要求的。',
    'labour-dispute': '勞動爭議可以先調解。',
    'peoples-mediation': '這類糾紛可以找人民調解，您可以不選。',
    'papers-to-begin': '還沒有開始，要先寫文書。',
    'matter-needs-representation': '這件事可以請律師代理。',
    'suspect-needs-defence': '刑事案件可以請律師辯護。',
    'hard-to-go-out': '出門可能不方便。',
    vision: '您有視力殘疾。',
    'low-vision': '大字可能更好讀。',
    hearing: '您有聽力殘疾。',
    speech: '您有言語殘疾。',
    mobility: '您有肢體殘疾。',
    'support-to-understand': '有熟悉的人陪著，可能更安心。',
    older: '您滿六十周歲。',
  },
};
