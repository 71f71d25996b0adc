"""Speed, as ratios measured in one run: machines are noisy, seconds alone say little."""
