import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contract } from '../../shared/contract/contract.ts'
import { fuzzRounds } from '../fuzz-rounds.ts'
import type { ContractPlace } from './contract-place.ts'

const triesEach = fuzzRounds(200, 10_000)
const timeoutMs = 300_000
type AnyCall = (input: unknown) => Promise<unknown>
type Schema = { readonly '~standard': { validate(value: unknown): unknown } }

/** What crosses when something goes wrong, in the case that is open. */
export function testErrors(place: () => ContractPlace): void {
  test('a bug crosses as a number that the log has too, and with nothing else', async () => {
    const { client, failures, logged } = place()
    failures.push(new Error('EPERM: /home/secret/案件/原件.png'))
    const error = await client.cases.revealFolder().then(
      () => null,
      (thrown: unknown) => thrown,
    )
    expect(error).toMatchObject({ code: 'BUG', status: 500, message: 'BUG' })
    const { data } = error as { data: { number: string } }
    expect(Object.keys(data)).toEqual(['number'])
    expect(JSON.stringify(error)).not.toContain('secret')
    expect(logged.at(-1)?.line).toContain(data.number)
    expect(String(logged.at(-1)?.cause)).toContain('/home/secret')
  })

  test('a fault crosses with its code and parameters', async () => {
    const { client } = place()
    const options = {
      recipientId: 'nobody',
      language: 'zh',
      maxVolumeMb: null,
      embedOriginals: false,
    } as const
    await expect(client.packages.preflight(options)).rejects.toMatchObject({
      code: 'FAULT',
      status: 422,
      data: { code: 'recipient-unknown', params: { id: 'nobody' } },
    })
  })

  const guarded = Object.entries(contract).flatMap(([group, procedures]) =>
    Object.entries(procedures).flatMap(([name, procedure]) => {
      const schema: Schema | undefined = procedure['~orpc'].inputSchema
      return schema === undefined ? [] : [[`${group}.${name}`, group, name, schema] as const]
    }),
  )

  test.each(guarded)(
    '%s refuses what is not its input, and nothing is written',
    async (_, group, name, schema) => {
      const { client, countWrites } = place()
      const call: AnyCall = Reflect.get(Reflect.get(client, group), name)
      const writes = countWrites()
      const state = await client.cases.state()
      const inputs = fc.sample(invalidInput(schema), triesEach)
      for (const input of inputs) {
        // Told apart by hand: an assertion for each of 10,000 takes longer than the call.
        const code = await call(input).then(() => 'no error', codeOf)
        if (code !== 'BAD_REQUEST') expect.fail(`${code} for ${JSON.stringify(input)}`)
      }
      expect(countWrites()).toBe(writes)
      expect(await client.cases.state()).toEqual(state)
    },
    timeoutMs,
  )
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : error
}

/** Any JSON, and objects with the names that inputs have, of which the schema accepts none. */
function invalidInput(schema: Schema): fc.Arbitrary<unknown> {
  const word = fc.oneof(
    fc.constantFrom(
      'i1',
      'e1',
      'x1',
      'i0',
      '../../etc/passwd',
      '2026-99-99',
      '1e999',
      '-1',
      'zh',
      'exact',
      'desk',
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
  )
  const value = fc.oneof(
    word,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(word, { maxLength: 4 }),
    fc.jsonValue({ maxDepth: 2 }),
  )
  const names = [
    'id',
    'title',
    'language',
    'itemId',
    'itemIds',
    'eventId',
    'exhibitId',
    'exhibitIds',
    'patch',
    'time',
    'index',
    'from',
    'count',
    'source',
    'batchId',
    'position',
    'pages',
    'by',
    'where',
    'recipientId',
    'embedOriginals',
    'maxVolumeMb',
    'theme',
    'add',
    'remove',
    'lines',
    'into',
    'kind',
  ]
  const object = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 8 })
  return fc.oneof(value, object).filter((input) => !isAccepted(schema, input))
}

function isAccepted(schema: Schema, input: unknown): boolean {
  const result = schema['~standard'].validate(input)
  return typeof result === 'object' && result !== null && !('issues' in result && result.issues !== undefined)
}
