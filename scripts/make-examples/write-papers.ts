export async function writePapers(_target: string): Promise<void> {}
