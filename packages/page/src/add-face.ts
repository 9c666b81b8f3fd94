/** Makes a face from the bytes of a font and puts it into a document once it can be drawn, until the signal aborts. */
export async function addFace(
  document: Document,
  family: string,
  font: BufferSource,
  descriptors: FontFaceDescriptors,
  signal: AbortSignal,
): Promise<void> {
  const { defaultView, fonts } = document;
  if (!defaultView) return;
  const face = await new defaultView.FontFace(family, font, descriptors).load();
  if (signal.aborted) return;
  fonts.add(face);
  signal.addEventListener('abort', () => fonts.delete(face), { once: true });
}
