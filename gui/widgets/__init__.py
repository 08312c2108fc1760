"""The painted widgets: handed numbers, words and colours, they raise named requests and know no workout."""
