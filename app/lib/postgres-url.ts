export const isPostgresUrl = (value: string) => /^postgres(ql)?:\/\//.test(value)
