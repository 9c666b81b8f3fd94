/** The tongues of answers. */
export type Tongue = 'zh-Hans' | 'en';

/** A kind of refusal: what was wrong, what was expected, what to do. */
export interface ProblemKind {
  readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 460 | 500 | 503;
  readonly 'zh-Hans': readonly [wrong: string, expected: string, todo: string];
  readonly en: readonly [wrong: string, expected: string, todo: string];
}

const kinds = {
  'not-json': { status: 400, 'zh-Hans': ['发来的内容读不懂。', '应为 JSON，且嵌套不深。', '请检查程序后重发。'], en: ['The body cannot be read.', 'JSON that is not deeply nested.', 'Check the program and send again.'] },
  'bad-request': { status: 422, 'zh-Hans': ['有内容缺少或格式不对。', '每一处见 errors。', '请改好后重发。'], en: ['Something is missing or has the wrong form.', 'See errors for each place.', 'Correct it and send again.'] },
  'unknown-tenant': { status: 422, 'zh-Hans': ['没有这个受理机构。', '应为已登记的机构代码。', '请回到页面重新打开。'], en: ['There is no such institution.', 'The id of a registered institution.', 'Open the page again.'] },
  'other-payload': { status: 422, 'zh-Hans': ['这个编号已用于另一份内容。', '同一编号只能重发同一内容。', '要修改，请用“修改申请”。'], en: ['This id was used for other content.', 'The same content for the same id.', 'To change it, use the change request.'] },
  'in-flight': { status: 409, 'zh-Hans': ['同一份内容正在处理。', '处理完再重发。', '请稍等一秒再试。'], en: ['The same content is being taken in.', 'One sending at a time.', 'Wait a second and try again.'] },
  'version-conflict': { status: 412, 'zh-Hans': ['内容已在别处改过。', '应基于最新版本修改。', '请取回最新版本再改。'], en: ['It was changed elsewhere.', 'A change of the newest version.', 'Get the newest version, then change it.'] },
  'version-missing': { status: 428, 'zh-Hans': ['没有说明改的是哪一版。', '应带 If-Match。', '请带上取回时的 ETag。'], en: ['The version is not named.', 'An If-Match header.', 'Send the ETag you were given.'] },
  'too-late': { status: 409, 'zh-Hans': ['自助修改的时间已过。', '之后由工作人员修改。', '请联系受理机构。'], en: ['The time to change it yourself is over.', 'Staff change it from now on.', 'Contact the institution.'] },
  'not-asked': { status: 409, 'zh-Hans': ['现在没有要补充的内容。', '应有机构的补充通知。', '请查看申请的进展。'], en: ['Nothing is asked for now.', 'A notice that asks for more.', 'Look how the application stands.'] },
  'already-answered': { status: 409, 'zh-Hans': ['补充的内容已经收到。', '补充只能提交一次。', '还有材料，请上传或联系机构。'], en: ['What you supplied has arrived before.', 'One answer to the notice.', 'Upload more files, or contact the institution.'] },
  'already-withdrawn': { status: 409, 'zh-Hans': ['这份申请已撤回。', '撤回后不能再改。', '需要时请重新申请。'], en: ['This application was withdrawn.', 'No change after withdrawal.', 'Apply anew when you need to.'] },
  'already-sent': { status: 409, 'zh-Hans': ['这个文件已随申请送出。', '送出的文件不能自行删除。', '要撤下它，请联系受理机构。'], en: ['This file was sent with the application.', 'No deletion of what was sent.', 'To take it back, contact the institution.'] },
  unauthorised: { status: 401, 'zh-Hans': ['没有凭证，或凭证不对。', '应带有效的凭证。', '请重新打开草稿或登录。'], en: ['The credential is missing or wrong.', 'A valid bearer token.', 'Open the draft again, or sign in.'] },
  'not-allowed': { status: 403, 'zh-Hans': ['您没有这个权限。', '应为有权限的账号。', '请让县级的同事来办。'], en: ['You may not do this.', 'An account that may.', 'Ask a colleague of the county.'] },
  'not-found': { status: 404, 'zh-Hans': ['没有找到。', '地址应存在且属于您。', '请核对后再试。'], en: ['Nothing was found.', 'An address that exists and is yours.', 'Check it and try again.'] },
  'no-match': { status: 404, 'zh-Hans': ['回执号或查询码不对。', '两者都与回执上一致。', '请对照回执再输一次。'], en: ['Receipt number or enquiry code is wrong.', 'Both as on your receipt.', 'Compare them with your receipt.'] },
  'code-expired': { status: 404, 'zh-Hans': ['续填码不对或已过期。', '应为未用过的续填码。', '请在原设备上再取一个。'], en: ['The code is wrong or has expired.', 'A code that was not used.', 'Get another on the first device.'] },
  'step-closed': { status: 409, 'zh-Hans': ['现在不能这样办。', '应为现在能走的一步。', '请取回最新的情况再看。'], en: ['This step cannot be taken now.', 'A step that is open.', 'Get the newest state and look again.'] },
  'too-large': { status: 413, 'zh-Hans': ['内容太大。', '不超过规定的大小。', '请缩小或分开发送。'], en: ['It is too large.', 'No more than the limit.', 'Make it smaller or send parts.'] },
  'wrong-type': { status: 415, 'zh-Hans': ['不支持这种类型。', '文件应为 PDF、JPG 或 PNG。', '请换一种格式再传。'], en: ['This type is not accepted.', 'Files are PDF, JPEG or PNG.', 'Use another format.'] },
  'wrong-offset': { status: 409, 'zh-Hans': ['接续的位置不对。', '应从已收到的位置接着传。', '请先查询已收到多少。'], en: ['The offset is wrong.', 'The offset that was reached.', 'Ask for the offset first.'] },
  'checksum-mismatch': { status: 460, 'zh-Hans': ['这一段在路上损坏了。', '校验值应一致。', '请重传这一段。'], en: ['This part was damaged on its way.', 'Bytes that match the checksum.', 'Send this part again.'] },
  'wrong-tus-version': { status: 412, 'zh-Hans': ['上传协议的版本不对。', '应为 Tus-Resumable: 1.0.0。', '请更新程序。'], en: ['The upload protocol has another version.', 'Tus-Resumable: 1.0.0.', 'Update the program.'] },
  'too-many': { status: 429, 'zh-Hans': ['请求太多了。', '稍等再试。', '已填的内容还在，请按提示时间再试。'], en: ['Too many requests.', 'Fewer in this time.', 'Nothing is lost; try again after the time given.'] },
  'not-ready': { status: 503, 'zh-Hans': ['服务暂时不可用。', '稍后恢复。', '内容还在，请过一会儿再试。'], en: ['The service is not ready.', 'It comes back shortly.', 'Nothing is lost; try again in a while.'] },
  failed: { status: 500, 'zh-Hans': ['服务出了问题。', '不是您的错。', '内容还在，请过一会儿再试。'], en: ['The service failed.', 'It is not your fault.', 'Nothing is lost; try again in a while.'] },
} as const satisfies Record<string, ProblemKind>;

/** The code of a refusal, stable for programs. */
export type ProblemCode = keyof typeof kinds;

/** Every kind of refusal by its code. */
export const problems: Readonly<Record<ProblemCode, ProblemKind>> = kinds;

/** One place that is wrong: a path of keys, never the value that stood there. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** Thrown where a request is refused; becomes an answer in `application/problem+json` (RFC 9457). */
export class Refusal extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly faults: readonly Fault[] = [],
    /** Seconds after which to try again. */
    readonly retryAfter?: number,
  ) {
    super(code);
  }
}

/** The tongue an Accept-Language header asks for first; Chinese where neither is named. */
export function tongueOf(header: string | undefined): Tongue {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = Number(parameters.map((one) => one.trim()).find((one) => one.startsWith('q='))?.slice(2) ?? 1);
      return { tag, quality: Number.isNaN(quality) ? 0 : quality };
    })
    .filter(({ tag, quality }) => quality > 0 && /^(zh|en)\b/.test(tag))
    .sort((a, b) => b.quality - a.quality);
  return wanted[0]?.tag.startsWith('en') ? 'en' : 'zh-Hans';
}

/** The answer for a refusal. */
export function problemResponse(refusal: Refusal, tongue: Tongue): Response {
  const { status, [tongue]: [wrong, expected, todo] } = problems[refusal.code];
  const body = { type: `urn:mangdao:problem:${refusal.code}`, status, code: refusal.code, title: wrong, expected, todo, ...(refusal.faults.length > 0 && { errors: refusal.faults }) };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': tongue,
      ...(refusal.retryAfter !== undefined && { 'retry-after': String(Math.ceil(refusal.retryAfter)) }),
      ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    },
  });
}
