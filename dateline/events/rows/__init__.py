"""From the candidates of a sentence to rows of `event_mentions`, and what the whole article adds to them."""
