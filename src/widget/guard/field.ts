/** How rules can refer to a field of the Calls module. */
export interface Field {
  readonly apiName: string;
  /** Known once layouts were read. 18 or 19 digits as text: a number would lose the last ones. */
  readonly id?: string | undefined;
}
