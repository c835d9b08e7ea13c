"""The garbage collector and a network: hundreds of thousands of objects that stay."""

import gc


def settle() -> None:
    """Free the network before, and have the collector pass over the one that answers now.

    Planners hold cycles, so the old network would go at some later time. Looking through all that stays takes the
    collector some hundred milliseconds, in the middle of whichever request comes then.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
