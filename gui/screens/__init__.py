"""One file a screen: each puts widgets together and raises named requests."""
