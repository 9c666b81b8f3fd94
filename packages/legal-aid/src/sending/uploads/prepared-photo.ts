import { photoFaults, type PhotoFault } from './photo-faults.js';

/** The longer side of a photo that is sent, in pixels: an A4 page stays readable at 200 dots to the inch. */
const longest = 2400;
/** The longer side of the copy that is measured, in pixels. */
const measured = 640;
const quality = 0.85;

/** A photo drawn anew: smaller, upright, without where and when it was taken; `undefined` when it cannot be drawn. */
export async function preparedPhoto(file: Blob): Promise<{ readonly blob: Blob; readonly photoFaults: readonly PhotoFault[] } | undefined> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (bitmap === undefined) return undefined;
  try {
    const picture = drawn(bitmap, longest);
    const small = drawn(bitmap, measured);
    const { data, width, height } = small.context.getImageData(0, 0, small.canvas.width, small.canvas.height);
    const faults = photoFaults({ data, width, height }, { width: bitmap.width, height: bitmap.height });
    const blob = await jpeg(picture.canvas);
    return blob && { blob, photoFaults: faults };
  } catch {
    // Too large for this device's memory.
    return undefined;
  } finally {
    bitmap.close();
  }
}

type Canvas = OffscreenCanvas | HTMLCanvasElement;

function drawn(bitmap: ImageBitmap, most: number): { canvas: Canvas; context: OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D } {
  const scale = Math.min(1, most / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale))];
  const canvas: Canvas = typeof OffscreenCanvas === 'undefined' ? Object.assign(document.createElement('canvas'), { width, height }) : new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d') as CanvasRenderingContext2D | null;
  if (context === null) throw new Error('no canvas');
  // Paper is white where a picture is transparent; JPEG would make it black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return { canvas, context };
}

const jpeg = (canvas: Canvas): Promise<Blob | undefined> =>
  'convertToBlob' in canvas
    ? canvas.convertToBlob({ type: 'image/jpeg', quality })
    : new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', quality));
