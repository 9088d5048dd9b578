import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const fontFiles = [
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
]

/** The files of the fonts that every bundle is set in. Typst opens them itself, so they lie beside Electron's packed file. */
export function findFonts(): readonly string[] {
  return fontFiles.map((file) => require.resolve(file).replace(/\bapp\.asar\b/, 'app.asar.unpacked'))
}
