/** Answers with which an application may be sent: staff help with the rest. */
export const wholeApplication = ({ name, phone, story }: { readonly name: string; readonly phone: string; readonly story: string }) => ({
  need: 'apply',
  assist: 'staff',
  noticeRead: true,
  safety: false,
  filedBy: 'self',
  name,
  phone,
  contactPref: ['phone'],
  story,
  consentSensitive: true,
  truthDeclaration: true,
  signature: { method: 'typed', at: '2026-03-02T08:00:00Z', value: name },
});
