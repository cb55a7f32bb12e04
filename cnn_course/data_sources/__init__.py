"""Where the digits and the clothes come from: cache, internet, package registries."""
