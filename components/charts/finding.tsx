import type { ComponentProps } from "react"
import { Figure } from "@/components/charts/figure"
import { Section } from "@/components/ui/section"

type Props = ComponentProps<typeof Figure> & {
  id: string
  /** What the chart shows, as a sentence: it is the heading. */
  finding: string
  /** One sentence more. */
  sentence?: string
}

/** A figure as a section of its own: the finding in the aside, the drawing in the main column. */
export function Finding({ id, finding, sentence, ...figure }: Props) {
  return (
    <Section id={id} title={finding} about={sentence}>
      <Figure {...figure} />
    </Section>
  )
}
