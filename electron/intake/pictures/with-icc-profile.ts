/** Bytes of a profile that one marker of a JPEG holds (ICC.1:2022 annex B.4). */
const mostPerMarker = 65_519

/** A JPEG with a colour profile that says what its values mean; sharp would convert the values instead. */
export function withIccProfile(jpeg: Uint8Array, profile: Uint8Array): Uint8Array {
  const count = Math.ceil(profile.length / mostPerMarker)
  const markers = Array.from({ length: count }, (_, index) => {
    const part = profile.subarray(index * mostPerMarker, (index + 1) * mostPerMarker)
    const head = Buffer.from('\xff\xe2\0\0ICC_PROFILE\0\0\0', 'latin1')
    head.writeUInt16BE(head.length - 2 + part.length, 2)
    head.writeUInt8(index + 1, 16)
    head.writeUInt8(count, 17)
    return Buffer.concat([head, part])
  })
  return Buffer.concat([jpeg.subarray(0, 2), ...markers, jpeg.subarray(2)])
}
