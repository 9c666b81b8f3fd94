import { register } from '@mangdao/elements/register';
import { MangdaoLegalAid } from './legal-aid.js';

register('mangdao-legal-aid', MangdaoLegalAid);
