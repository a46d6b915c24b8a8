"""Trains the tagger: `make train BASE=… POLNEAR=…`; never needed to run provstore."""

import provstore.tagger  # noqa: F401 # it silences onnxruntime, which `pack` imports
