"""What the text around a time says of it: tense, the kind of text, aside or not, the words right beside.

One module for each thing that is looked at. What belongs here reads words and phrases near a time and says how the time
is to be understood; what a time means on the calendar is resolution's, and who asks for what is decided in
`dateline.tagging`.
"""
