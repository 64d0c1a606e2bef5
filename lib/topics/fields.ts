/** The fields of a topic in the order of its form. */
export const topicFields = ["names", "field", "slug"] as const
