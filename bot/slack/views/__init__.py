"""Pure functions that build what people see, one view a file."""
