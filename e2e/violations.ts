import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"

/** What keeps somebody from using the page as it stands: which rule of axe, and where. */
export async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(" ")}`))
}
