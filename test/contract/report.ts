import type { Reporter, TestModule } from "vitest/node";
import { hasZohoFiles } from "./zoho-files";

/** Says at the end of a run if Zoho's own files were missing from the comparison. */
export default class ContractReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const ran = modules.some(({ project }) => project.name === "contract");
    if (ran && !hasZohoFiles())
      console.log(
        "\nZoho's OpenAPI files: not compared with, no folder shared/oas lies beside the checkout",
      );
  }
}
