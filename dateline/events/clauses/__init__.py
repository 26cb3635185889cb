"""What a clause is built of: event words, verb groups, subjects, phrases, and the verbs that go with one another."""
