/** A reader that ends without having looked at its file. */
process.exit(0);
