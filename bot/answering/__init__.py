"""From a frame and the records found to an answer: what is wished, what stands against it, how it is told."""
