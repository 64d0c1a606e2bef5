/** Something the operator can mend: shown as this one sentence, without a stack. */
export class Problem extends Error {
  override readonly name = "Problem"
}
