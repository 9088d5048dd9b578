import { readFile } from 'node:fs/promises'
import { Fault } from '../../../shared/faults/fault.ts'

export type PasswordOptions = {
  readonly password?: readonly string[]
  readonly passwordFile?: readonly string[]
}

/** Passwords of the command line, then those of the files, one a line; in memory only. Throws `password-file-unreadable`. */
export async function readPasswords({
  password = [],
  passwordFile = [],
}: PasswordOptions): Promise<string[]> {
  const files = await Promise.all(passwordFile.map(readLines))
  return [...password, ...files.flat()]
}

async function readLines(path: string): Promise<string[]> {
  try {
    const text = await readFile(path, 'utf8')
    return text
      .replace(/^\ufeff/, '')
      .split(/\r\n|\n|\r/)
      .filter((line) => line !== '')
  } catch (error) {
    throw new Fault('password-file-unreadable', { path }, error)
  }
}
