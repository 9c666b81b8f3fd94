export type { Answer, Answers, Condition } from './condition.js';
export { holds } from './condition.js';
export type { Basis, Source } from './basis.js';
export * from './identifiers/index.js';
export { vocabulary, type Vocabulary, type VocabularyKey } from './advice/vocabulary.js';
export { advice, type AdviceItem } from './advice/advice.js';
export type { AdviceText, AdviceTexts } from './advice/advice-texts.js';
export { rules, type Outcome, type Rule } from './advice/rules.js';
export type { Quote } from './advice/quotes-of.js';
export { institutionPlace, type InstitutionPlace } from './institution.js';
export {
  countedIncome, HardshipLineError, hardshipLineFor, parsedHardshipLines, sampleHardshipLines, standingToLine, type CountedIncome, type HardshipLine,
} from './hardship-line.js';
export { deadlines, urgentBelowDays, type Deadline, type DeadlineName, type Duration } from './deadlines/deadlines.js';
export { lastDay, type Length } from './deadlines/last-day.js';
export { isRestDay, plainWeekends, type RestDays } from './deadlines/rest-days.js';
export { ageOn, daysBetween, laterDay } from './deadlines/calendar-day.js';
export { chinaDay, chinaTime, hoursLeft, laterHour } from './deadlines/china-time.js';
export { arrangements, services, type Arrangement, type Reason, type Service } from './service-package/needs.js';
export {
  changedPackage, packageHistory, proposedPackage, type PackageChange, type PackageItem, type ServicePackage,
} from './service-package/service-package.js';
export type { PackageTexts } from './service-package/package-texts.js';
export type { Entry, Note, Paper, PaperCode, PaperLanguage, Section } from './documents/paper.js';
export type { DocumentTexts } from './documents/document-texts.js';
export type { ReceiptData, ReceivedMaterial } from './documents/receipt.js';
export { receipt } from './documents/receipt.js';
export { receiptQr, ReceiptQrError } from './documents/receipt-qr.js';
export type { ContactCardData, ContactPerson } from './documents/contact-card-data.js';
export { contactCard } from './documents/contact-card.js';
export type { SummaryData } from './documents/summary.js';
export { summary } from './documents/summary.js';
export type { PrintSize } from './documents/print-styles.js';
export { printStyles } from './documents/print-styles.js';
export { html } from './documents/html.js';
export { plainText } from './documents/plain-text.js';
export type { VCardVersion } from './documents/v-card.js';
export { vCard } from './documents/v-card.js';
export { qrSvg } from './documents/qr-svg.js';
