"""Whether two mentions tell of one event: what each tells, in comparable form, and what speaks for and against."""
