import type { KnipConfig } from 'knip'

const config: KnipConfig = {
  entry: [
    'scripts/*.{ts,mjs}',
    'electron/hosts/*/main.ts',
    // Threads and processes are started by path, not by import.
    'electron/**/*-worker.ts',
    'electron/hosts/desktop/{core-process,preload}.ts',
    'scripts/desktop/after-pack.ts',
    'scripts/gates/run-electronegativity.mjs',
    'test/**/*.test.ts',
    'test/bench/**/*-bench.ts',
    'test/bench/window/bare-list.tsx',
    'test/e2e/take-screens.ts',
    'test/bench/run-add.ts',
    'test/bench/run-intake.ts',
    'test/bench/run-plain-add.ts',
    'test/casefile/take-in-forever.ts',
    'test/core/read-large-chat.ts',
    'test/e2e/run-window.ts',
    'test/core/measure-reading.ts',
    'test/faults/read-damaged-pdfs.ts',
    'test/faults/refuse-network.ts',
    'test/faults/take-in-bomb.ts',
    'test/hosts/run-web-session.ts',
    'renderer/main.tsx',
  ],
  project: [
    'electron/**/*.ts',
    'shared/**/*.ts',
    'renderer/**/*.{ts,tsx}',
    'scripts/**/*.{ts,mjs}',
    'test/**/*.{ts,tsx}',
  ],
  ignore: ['test/fixtures/**'],
  // A type that only its own file uses still documents that file's face.
  ignoreExportsUsedInFile: { interface: true, type: true },
  ignoreDependencies: [
    // Started by their paths (scripts/gates/tool-gates.ts, scripts/pack.ts).
    '@biomejs/biome',
    'dependency-cruiser',
    'electron-builder',
    // Read as a script that is put into the page (test/e2e/accessibility.test.ts).
    'axe-core',
    // Read as font files (electron/bundle/typeset/font-files.ts).
    '@expo-google-fonts/noto-emoji',
    '@expo-google-fonts/noto-sans-sc',
  ],
  // Programs of the system: the tests look at PDFs through them (scripts/debian-packages.ts), the examples are made with them.
  ignoreBinaries: [
    'apt-get',
    'sha256sum',
    'pdftoppm',
    'pdftotext',
    'pdffonts',
    'pdfimages',
    'qpdf',
    'unshare',
    'iconv',
    'espeak-ng',
    'ffmpeg',
  ],
}

export default config
