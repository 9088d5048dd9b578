/** Passwords that a person gave, tried in turn. In memory only: they are in no file, no log and no error. */
export type Passwords = {
  all(): readonly string[]
}

export function givenPasswords(passwords: readonly string[] = []): Passwords {
  const given = [...new Set(passwords)]
  return { all: () => given }
}
