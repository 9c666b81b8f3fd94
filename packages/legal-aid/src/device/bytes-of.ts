/** A copy of what are bytes, also of another frame's; `undefined` for anything else. */
export function bytesOf(value: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength) as ArrayBuffer);
  return Object.prototype.toString.call(value) === '[object ArrayBuffer]' ? new Uint8Array((value as ArrayBuffer).slice(0)) : undefined;
}
