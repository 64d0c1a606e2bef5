export type Option = { value: string; label: string; about?: string }

/** A list of options under a heading, in a list of choices. */
export type OptionGroup = { label: string; options: readonly Option[] }

export const isGroup = (item: Option | OptionGroup): item is OptionGroup => "options" in item
