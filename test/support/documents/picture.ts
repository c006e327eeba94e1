import sharp from 'sharp';

/** A picture as a telephone writes it: with place, device and the turn of the camera. */
export function picture(type: 'png' | 'jpeg' | 'webp', size = { width: 60, height: 40 }): Promise<Buffer> {
  return sharp({ create: { ...size, channels: 3, background: '#336699' } })
    .withExif({
      IFD0: { Make: 'Telefonen' },
      IFD3: { GPSLatitude: '59/1 16/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withMetadata({ orientation: 6 })
    .toFormat(type)
    .toBuffer();
}
