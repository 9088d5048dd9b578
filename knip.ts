import type { KnipConfig } from 'knip'

const config: KnipConfig = {
  entry: [
    'scripts/*.{ts,mjs}',
    'electron/hosts/*/main.ts',
    // Threads and processes are started by path, not by import.
    'electron/**/*-worker.ts',
    'test/**/*.test.ts',
    'test/bench/*-bench.ts',
    'renderer/main.tsx',
  ],
  project: [
    'electron/**/*.ts',
    'shared/**/*.ts',
    'renderer/**/*.{ts,tsx}',
    'scripts/**/*.{ts,mjs}',
    'test/**/*.ts',
  ],
  ignore: ['test/fixtures/**'],
  // A type that only its own file uses still documents that file's face.
  ignoreExportsUsedInFile: { interface: true, type: true },
  ignoreDependencies: [
    // For the window, which comes next.
    'electron',
    'react',
    'react-dom',
    '@types/react',
    '@types/react-dom',
    'zustand',
    // Started by its path, as the Node that runs everything (scripts/setup.mjs).
    'node',
  ],
}

export default config
