/**
 * How many inputs a fuzz test tries: few in a normal run, all of them with `JUZHENG_FUZZ=full` in the environment.
 * `CONTRIBUTING.md` says how to run one.
 */
export function fuzzRounds(few: number, all: number): number {
  return process.env.JUZHENG_FUZZ === 'full' ? all : few
}
