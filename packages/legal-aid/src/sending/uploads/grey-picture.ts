/** A picture's pixels: red, green, blue and alpha of each, 0–255, line by line. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** How bright each pixel is, 0–255. */
export interface GreyPicture {
  readonly values: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** A picture in grey, weighted as the eye does (ITU-R BT.601). */
export function greyPicture({ data, width, height }: Pixels): GreyPicture {
  const values = new Float32Array(width * height);
  for (let at = 0; at < values.length; at += 1) values[at] = 0.299 * data[4 * at]! + 0.587 * data[4 * at + 1]! + 0.114 * data[4 * at + 2]!;
  return { values, width, height };
}

/** A part of a picture: from a pixel on, so many wide and high. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The mean and the standard deviation of a region's brightness. */
export function statistics({ values, width }: GreyPicture, region: Region): { readonly mean: number; readonly deviation: number } {
  let sum = 0;
  let squares = 0;
  for (let y = region.y; y < region.y + region.height; y += 1) {
    for (let x = region.x; x < region.x + region.width; x += 1) {
      const value = values[y * width + x]!;
      sum += value;
      squares += value * value;
    }
  }
  const count = Math.max(1, region.width * region.height);
  const mean = sum / count;
  return { mean, deviation: Math.sqrt(Math.max(0, squares / count - mean * mean)) };
}

/** The brightness below which a share (0–1) of the pixels lies. */
export function percentile({ values }: GreyPicture, share: number): number {
  const sorted = Float32Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** A picture cut into so many regions across and down; what is left over at the right and below is left out. */
export function tiles({ width, height }: GreyPicture, across: number, down: number): Region[] {
  const [w, h] = [Math.floor(width / across), Math.floor(height / down)];
  if (w === 0 || h === 0) return [];
  return Array.from({ length: across * down }, (_, at) => ({ x: (at % across) * w, y: Math.floor(at / across) * h, width: w, height: h }));
}
