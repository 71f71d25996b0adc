"""What the commands do and print. Each is loaded when its command runs, so that `sayso --help` needs none of it."""
