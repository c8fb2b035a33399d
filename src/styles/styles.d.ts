// A style sheet is imported for its effect alone; the bundler gathers them into one file.
declare module '*.css';
