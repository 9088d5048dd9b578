export async function writePictures(_target: string): Promise<void> {}
