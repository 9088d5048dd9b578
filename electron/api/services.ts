import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '../../shared/contract/contract.ts'

type Inputs = InferContractRouterInputs<Contract>
type Outputs = InferContractRouterOutputs<Contract>

/** What a call carries besides its input. */
export type Call = { readonly signal: AbortSignal }

/** One function for each procedure of the contract; the core implements them, the router only passes calls on. */
export type Services = {
  readonly [Group in keyof Contract]: {
    readonly [Name in keyof Contract[Group]]: Service<
      Name extends keyof Inputs[Group] ? Inputs[Group][Name] : never,
      Name extends keyof Outputs[Group] ? Outputs[Group][Name] : never
    >
  }
}
type Service<Input, Output> = (input: Input, call: Call) => Streamed<Output> | Promise<Streamed<Output>>
/** A procedure that yields is an async generator on this side. */
type Streamed<Output> =
  Output extends AsyncIterator<infer Yielded, unknown, void> ? AsyncGenerator<Yielded, void> : Output
