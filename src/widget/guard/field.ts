/** A field of the Calls module, as far as rules can refer to it. */
export interface Field {
  readonly apiName: string;
  /** 18 to 19 digits: a string, because a number would lose the last ones. Known once layouts were read. */
  readonly id?: string | undefined;
}
