import { adviceTexts as advice } from '../advice/texts/zh-Hant.js';
import { identifierTexts as identifiers } from '../identifiers/texts/zh-Hant.js';
import { formTexts } from '../questions/texts/zh-Hant.js';
import { packageTexts as servicePackage } from '../service-package/texts/zh-Hant.js';
import type { Texts } from './texts.js';

/** All words of an application in traditional Chinese. */
export const zhHant: Texts = { ...formTexts, advice, identifiers, servicePackage };
