import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { copyPdfData } from './scripts/vite/copy-pdf-data.ts'

// Vite builds the window from renderer/; Vitest runs the tests from the top.
export default defineConfig(
  process.env.VITEST === undefined
    ? {
        root: 'renderer',
        base: './',
        plugins: [react(), copyPdfData()],
        // Nothing inlined: the window's policy lets no data: address in.
        build: { outDir: '../dist/renderer', emptyOutDir: true, assetsInlineLimit: 0 },
      }
    : {
        test: {
          include: ['test/**/*.test.ts'],
          exclude: ['test/bench/**', '**/node_modules/**'],
          // Native modules and real files: each test file gets a process of its own.
          pool: 'forks',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          allowOnly: false,
        },
      },
)
