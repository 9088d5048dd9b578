import { create } from 'zustand'
import type { PackageOptions } from '../../../shared/contract/package-contract.ts'

/** What was chosen for the next package, as long as the window is open; the language follows the case until chosen. */
type Chosen = Omit<PackageOptions, 'language'> & { readonly language: PackageOptions['language'] | null }

export const usePackageOptions = create<Chosen>(() => ({
  recipientId: 'general',
  language: null,
  maxVolumeMb: null,
  embedOriginals: false,
}))
